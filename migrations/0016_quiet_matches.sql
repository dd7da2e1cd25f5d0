-- When a pair was told that its match ends unless it stirs.
alter table pairing.matches add column quiet_notice_at timestamptz;
