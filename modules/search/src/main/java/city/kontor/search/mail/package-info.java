/** Takes mails apart: who wrote what to whom, and what is attached. */
@NullMarked
package city.kontor.search.mail;

import org.jspecify.annotations.NullMarked;
