/** Takes in the attachments of mails that lie in a mailbox (IMAP, RFC 9051). */
@NullMarked
package city.kontor.capture.mail;

import org.jspecify.annotations.NullMarked;
