import type pg from 'pg';

type Table = {
  readonly name: string;
  readonly comment: string | null;
  readonly partitioned_by: string | null;
  readonly columns: string[];
  readonly constraints: string[];
  readonly indexes: string[];
  readonly policies: string[];
  readonly grants: string[];
  readonly has_row_security: boolean;
};

const TABLES = `
  select c.relname as name, obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as has_row_security,
    case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partitioned_by,
    array(
      select format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod))
        || case when a.attnotnull then ' not null' else '' end
        || case when a.attidentity <> '' then ' identity'
                when a.attgenerated <> '' then format(' generated as (%s)', pg_get_expr(d.adbin, d.adrelid))
                when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    array(
      select format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k
      where k.conrelid = c.oid and k.contype <> 'n' order by k.contype = 'p' desc, k.conname collate "C") as constraints,
    array(
      select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class x on x.oid = i.indexrelid
      where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      order by x.relname collate "C") as indexes,
    array(
      select format('policy %I for %s to %s%s%s', p.polname,
        case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end,
        array_to_string(array(select coalesce(r.rolname, 'public') from unnest(p.polroles) o left join pg_roles r on r.oid = o), ', '),
        coalesce(' using ' || pg_get_expr(p.polqual, p.polrelid), ''),
        coalesce(' with check ' || pg_get_expr(p.polwithcheck, p.polrelid), ''))
      from pg_policy p where p.polrelid = c.oid order by p.polname collate "C") as policies,
    array(
      select format('grant %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"), r.rolname)
      from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
      where g.grantee <> c.relowner group by r.rolname order by r.rolname collate "C") as grants
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  order by c.relname collate "C"`;

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as definition from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.prokind in ('f', 'p')
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`;

const HEADING = `-- The schema after every migration, for reading. Made by \`node scripts/dump-schema.mjs\`; a test fails when it is stale.
-- What counts is db/migrations. Columns, keys, indexes, policies and rights of each table; then the functions.\n`;

/** The schema of a database as readable text, the same on every run. */
export async function listSchema(client: pg.ClientBase): Promise<string> {
  const tables = await client.query<Table>(TABLES);
  const functions = await client.query<{ definition: string }>(FUNCTIONS);
  const parts = [
    HEADING,
    ...tables.rows.map(listTable),
    ...functions.rows.map(({ definition }) => `${definition.trim()};\n`),
  ];
  return parts.join('\n');
}

function listTable(table: Table): string {
  const inside = [...table.columns, ...table.constraints].map((line) => `  ${line}`).join(',\n');
  const division = table.partitioned_by === null ? '' : ` partition by ${table.partitioned_by}`;
  const security = table.has_row_security ? ['row level security'] : [];
  const below = [...table.indexes, ...security, ...table.policies, ...table.grants].map((line) => `${line};\n`);
  return `-- ${table.comment ?? ''}\ncreate table ${table.name} (\n${inside}\n)${division};\n${below.join('')}`;
}
