-- One kind of act in the trail of a whole city. Without it the newest 50 of a rare act among 1,000,000 rows took 1.2 s.
create index audit_name on audit (name, at desc, id desc);
