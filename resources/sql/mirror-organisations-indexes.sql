-- Made after loading: sorting once is cheaper than keeping them in order row by row.
CREATE INDEX organisation_by_code ON organisation(code);
CREATE INDEX organisation_by_registration ON organisation(registration_no) WHERE registration_no <> '';
CREATE INDEX organisation_by_organisation_code ON organisation(substr(code, 9, 9));
CREATE INDEX organisation_by_name ON organisation(coalesce(folded, name));
