-- The latest reminder that came in for an invoice; earlier ones stand in its history. Amounts are euro cents.
ALTER TABLE invoice ADD COLUMN dunning_level BIGINT;
ALTER TABLE invoice ADD COLUMN dunning_on TEXT;
ALTER TABLE invoice ADD COLUMN dunning_fee_cents BIGINT;
ALTER TABLE invoice ADD COLUMN dunning_interest_cents BIGINT;
ALTER TABLE invoice ADD COLUMN dunning_note TEXT;
ALTER TABLE invoice ADD COLUMN dunning_sha256 TEXT;
