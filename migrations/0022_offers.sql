-- A mentor may make the first move where the structure lets both sides.
alter table pairing.requests drop constraint requests_way_check;
alter table pairing.requests add constraint requests_way_check check (way in ('request', 'suggestion', 'by hand', 'by mentor'));
