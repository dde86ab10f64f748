-- What is sealed, as what and for which row: bin/rotate-keys goes by these comments (docs/engines/vault.md).
comment on column wallet.files.content_sealed is 'sealed WALLET_PAPER for paper_id part piece';
