-- Rare kinds of doors in a district: 400,000 homes need not be read to find the four that are none. Owner: src/register.
create index dwelling_by_kind on dwelling (community_id, kind, place_key collate menshen_order, id) where kind <> 'home';
