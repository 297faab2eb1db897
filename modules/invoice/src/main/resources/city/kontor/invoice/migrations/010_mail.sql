-- The mail that brought the invoice; empty for what came in another way.
ALTER TABLE invoice_source ADD COLUMN mail_sender TEXT;
ALTER TABLE invoice_source ADD COLUMN mail_subject TEXT;
ALTER TABLE invoice_source ADD COLUMN mail_received BIGINT;
