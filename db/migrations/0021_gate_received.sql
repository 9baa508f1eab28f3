-- What came since the last look is sought community by community: at a city's peak a minute holds a million rows. Owner: src/gate.

drop index gate_check_received;
create index gate_check_received on gate_check (community_id, received_at);
