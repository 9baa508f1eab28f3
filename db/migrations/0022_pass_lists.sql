-- What lists of passes ask for beside their order; without these a rare kind is sought through all passes of a district. Owner: src/gate.

create index pass_by_kind on pass (community_id, kind, issued_at desc, id desc);
create index pass_printed on pass (community_id, issued_at desc, id desc) where printed_at is not null;
