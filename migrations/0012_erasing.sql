-- What is said in private is erased by the database itself, for the product must not be able to read it
-- first. Each function does nothing unless the person is marked as erased, in the organisation that asks.
create function people.is_erased(the_person uuid) returns boolean language sql stable
  begin atomic
    select exists (select from people.persons p
      where p.id = the_person and p.organization_id = platform.this_organization() and p.erased_at is not null);
  end;
grant execute on function people.is_erased to pairwell_app;

-- Ways in, and mails: those to the person go, and our copies of others' that name them lose their text. The account goes with the last person who has its address.
create function people.erase_ways_in(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from people.api_keys k where k.person_id = the_person and people.is_erased(the_person);
    delete from people.account_sessions s where s.person_id = the_person and people.is_erased(the_person);
    delete from people.accounts a using people.persons p
      where p.id = the_person and lower(a.email) = lower(p.email) and people.is_erased(the_person)
        and not exists (select from people.persons o where lower(o.email) = lower(p.email) and o.id <> p.id and o.erased_at is null);
    delete from platform.mails m where m.to_person_id = the_person and people.is_erased(the_person);
    update platform.mails m set subject = '[…]', body_text = '[…]', body_html = '<p>[…]</p>', calendar = null
      from people.persons p
      where p.id = the_person and m.organization_id = p.organization_id and m.sent_at is not null and people.is_erased(the_person)
        and (strpos(m.subject || m.body_text, trim(p.given_name || ' ' || p.family_name)) > 0 or strpos(m.body_text || coalesce(m.calendar::text, ''), p.email) > 0);
    delete from platform.idempotency_keys k where k.person_id = the_person and people.is_erased(the_person);
  end;
revoke execute on function people.erase_ways_in from public;
grant execute on function people.erase_ways_in to pairwell_app;

create function supporting.is_left_by_all(the_match uuid, the_person uuid) returns boolean language sql stable
  begin atomic
    select exists (select from pairing.match_members m where m.match_id = the_match and m.person_id = the_person)
      and not exists (select from pairing.match_members m join people.persons p on p.id = m.person_id
        where m.match_id = the_match and p.erased_at is null);
  end;

-- What the person wrote alone goes; what the pair wrote together stays with the partner until both are erased.
create function supporting.erase_person(the_person uuid) returns void
  language sql security definer set search_path = pg_catalog
  begin atomic
    delete from supporting.preparations w where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.wrap_up_drafts w where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.next_steps w where w.owner_id = the_person and people.is_erased(the_person);
    update supporting.session_ratings w set comment = '' where w.person_id = the_person and people.is_erased(the_person);
    update supporting.commitments w set words = '' where w.person_id = the_person and people.is_erased(the_person);
    delete from supporting.case_notes n using supporting.cases c
      where c.id = n.case_id and the_person in (c.raised_by, c.about_person_id) and people.is_erased(the_person);
    update supporting.cases c set facts = c.facts - 'asked' where c.raised_by = the_person and people.is_erased(the_person);
    delete from supporting.charters w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
    delete from supporting.charter_versions w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
    delete from supporting.session_kits w where people.is_erased(the_person) and supporting.is_left_by_all(w.match_id, the_person);
  end;
revoke execute on function supporting.erase_person from public;
grant execute on function supporting.erase_person to pairwell_app;
