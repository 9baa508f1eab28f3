-- The trail of a whole city, newest first: with thousands of communities in scope the index by community cannot give the order.
create index audit_newest on audit (at desc, id desc);
