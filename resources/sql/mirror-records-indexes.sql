CREATE UNIQUE INDEX record_by_id ON record(id);
