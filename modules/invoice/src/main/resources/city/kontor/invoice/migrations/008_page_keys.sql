-- By what the pages are known again when somebody scans them a second time, one key a page, divided by blanks; empty for
-- what was registered before, and for data without pages.
ALTER TABLE invoice_source ADD COLUMN page_keys TEXT;
