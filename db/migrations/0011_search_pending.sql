-- Every search reads the index's list of pending entries to its end; after an import it was 4 MB long. Owner: src/register.
alter index person_search_tokens set (gin_pending_list_limit = 512);
