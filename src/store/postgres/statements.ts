/*
 * Every statement on what installations keep. The first parameter is the tenant in each of them, and each names
 * it: no statement can see two tenants (a test reads this file, another tries it on a server).
 */

/** Makes a tenant known; nothing happens where it is. */
export const MAKE_TENANT =
  "insert into namndkoll.tenants (tenant, revision) values ($1, 0) on conflict (tenant) do nothing";

/** How often the tenant's content was changed, and which versions the tables and the content are of. */
export const HEAD = `select t.revision, v.tables, v.content from namndkoll.tenants t
  cross join namndkoll.version v where t.tenant = $1`;

/** The same, with the tenant in hand: nobody else writes until the transaction ends. */
export const HEAD_ALONE = `${HEAD} for update of t`;

/** Counts a change, if the content is still of revision `$2`. */
export const ADVANCE = `update namndkoll.tenants set revision = revision + 1 where tenant = $1 and revision = $2
  returning revision, pg_current_xact_id()::text as transaction`;

// === The log

/** Adds events: `$2` numbers, `$3` occasions, `$4` causes, `$5` bodies. */
export const ADD_EVENTS = `insert into namndkoll.events (tenant, seq, occasion, cause, body)
  select $1, seq, occasion, cause, body::json
  from unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) as event (seq, occasion, cause, body)`;

/** The next `$3` events after number `$2`. */
export const EVENTS_AFTER =
  "select seq, body from namndkoll.events where tenant = $1 and seq > $2 order by seq limit $3";

// === All other parts

/** Adds or replaces rows of revision `$2`: `$3` parts, `$4` ids, `$5` bodies. What is replaced keeps its place. */
export const PUT_ROWS = `insert into namndkoll.rows (tenant, part, id, revision, body)
  select $1, part, id, $2, body::json
  from unnest($3::text[], $4::text[], $5::text[]) with ordinality as row (part, id, body, n) order by n
  on conflict (tenant, part, id) do update set revision = excluded.revision, body = excluded.body`;

/** Removes rows: `$2` parts, `$3` ids. */
export const REMOVE_ROWS = `delete from namndkoll.rows where tenant = $1
  and (part, id) in (select * from unnest($2::text[], $3::text[]))`;

/** Notes at revision `$2` that rows are gone, for those who have them in memory: `$3` parts, `$4` ids. */
export const NOTE_REMOVALS = `insert into namndkoll.removals (tenant, part, id, revision)
  select $1, part, id, $2 from unnest($3::text[], $4::text[]) as row (part, id)
  on conflict (tenant, part, id) do update set revision = excluded.revision`;

/** Forgets removals up to revision `$2`. */
export const FORGET_REMOVALS = "delete from namndkoll.removals where tenant = $1 and revision <= $2";

/** Rows that were added or replaced after revision `$2`, in the order they came. */
export const ROWS_SINCE =
  "select part, id, body from namndkoll.rows where tenant = $1 and revision > $2 order by position";

/** Rows that were removed after revision `$2`. */
export const REMOVED_SINCE = "select part, id from namndkoll.removals where tenant = $1 and revision > $2";

// === The whole of it

/** Everything in the parts, in its order. */
export const ALL_ROWS = "select part, body from namndkoll.rows where tenant = $1 order by position";

/** The whole log, in its order. */
export const ALL_EVENTS = "select body from namndkoll.events where tenant = $1 order by seq";

/** Removes everything in the parts. */
export const REMOVE_ALL_ROWS = "delete from namndkoll.rows where tenant = $1";

/** Removes the whole log. */
export const REMOVE_ALL_EVENTS = "delete from namndkoll.events where tenant = $1";

/** Counts revisions so far ahead (`$2`) that whoever has the content in memory reads everything anew. */
export const LEAP = `update namndkoll.tenants set revision = revision + $2 where tenant = $1
  returning revision, pg_current_xact_id()::text as transaction`;

// === Imported registers

/** Takes the tenant in hand until the transaction ends. */
export const LOCK_TENANT = `select pg_current_xact_id()::text as transaction from namndkoll.tenants
  where tenant = $1 for update`;

/** The tenant's registers. */
export const ALL_REGISTERS = "select body from namndkoll.registers where tenant = $1 order by agreement";

/** The register of agreement `$2`. */
export const REGISTER = "select body from namndkoll.registers where tenant = $1 and agreement = $2";

/** Puts `$3` in the place of the register of agreement `$2`. */
export const PUT_REGISTER = `insert into namndkoll.registers as old (tenant, agreement, revision, body)
  values ($1, $2, 1, $3)
  on conflict (tenant, agreement) do update set revision = old.revision + 1, body = excluded.body`;

/** Differs after each change of a register. */
export const REGISTERS_STAMP =
  "select coalesce(sum(revision), 0)::text as stamp from namndkoll.registers where tenant = $1";

// === What is in hand, and what was asked last

/** Takes `$2` in hand for `$3`, for `$4` milliseconds by the database's clock. */
export const TAKE = `insert into namndkoll.leases as held (tenant, what, holder, until)
  values ($1, $2, $3, clock_timestamp() + $4 * interval '1 millisecond')
  on conflict (tenant, what) do update set holder = excluded.holder, until = excluded.until
  where held.tenant = $1 and (held.holder = $3 or held.until <= clock_timestamp())
  returning what`;

/** Lets go of `$2`, where it is `$3`'s. */
export const LET_GO = "delete from namndkoll.leases where tenant = $1 and what = $2 and holder = $3";

/** Forgets what ran out a day ago or more. */
export const FORGET_LEASES =
  "delete from namndkoll.leases where tenant = $1 and until < clock_timestamp() - interval '1 day'";

/** The last question of person `$3` in conversation `$2`. */
export const LAST_QUESTION =
  "select body from namndkoll.last_questions where tenant = $1 and conversation = $2 and person = $3";

/** Keeps question `$5`, asked at `$4`, as the last one of person `$3` in conversation `$2`. */
export const KEEP_QUESTION = `insert into namndkoll.last_questions (tenant, conversation, person, asked, body)
  values ($1, $2, $3, $4, $5)
  on conflict (tenant, conversation, person) do update set asked = excluded.asked, body = excluded.body`;

/** Forgets the questions that were asked more than `$3` minutes before `$2`. */
export const FORGET_QUESTIONS = `delete from namndkoll.last_questions
  where tenant = $1 and asked < $2::timestamptz - $3 * interval '1 minute'`;

/** Forgets what person `$2` asked last, in every conversation. */
export const FORGET_PERSONS_QUESTIONS =
  "delete from namndkoll.last_questions where tenant = $1 and person = $2";
