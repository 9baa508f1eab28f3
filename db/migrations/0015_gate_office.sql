-- What the office looks for in the log of the gates. Owner: src/gate.

-- Whoever was asked or stopped is one in hundreds; without this the last stops of a quiet day are sought through all of it.
create index gate_check_held on gate_check (community_id, at desc, id desc) where outcome <> 'pass';
-- Regulars are offered again for weeks after their visit.
create index visit_regular on visit (community_id, registered_at desc, id desc) where is_regular;
-- Shifts of which somebody wants to be relieved.
create index gate_shift_swap on gate_shift (community_id, from_at) where swap_wanted_at is not null and removed_at is null;
