package org.qunxing.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Grant;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.kernel.UnitPath;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of people who sign in, and the roles they hold at units. */
@Component
@Transactional
public class Accounts {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final PasswordEncoder passwords;

  Accounts(JdbcClient jdbc, Vault vault, PasswordEncoder passwords) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.passwords = passwords;
  }

  /** An account that is not closed. */
  public record Account(UUID id, String phone, String name, @Nullable UUID personId) {

    /** Without the phone, which no log may show. */
    @Override
    public String toString() {
      return "Account[" + id + "]";
    }
  }

  /**
   * Opens an account, or returns the one that this phone already has.
   *
   * @param phone E.164
   */
  public UUID open(String phone, String name, @Nullable UUID personId) {
    UUID id = Ids.newId();
    return jdbc.sql(
            """
            insert into identity.accounts (id, phone_sealed, phone_index, name, person_id)
            values (:id, :sealed, :index, :name, :person)
            on conflict (phone_index) do update set person_id = coalesce(identity.accounts.person_id, excluded.person_id)
            returning id
            """)
        .param("id", id)
        .param("sealed", vault.seal(Purpose.PHONE, id, phone).bytes())
        .param("index", index(phone))
        .param("name", name)
        .param("person", personId)
        .query(UUID.class)
        .single();
  }

  public void setPassword(UUID account, String password) {
    jdbc.sql("update identity.accounts set password_hash = :hash where id = :id")
        .param("hash", passwords.encode(password))
        .param("id", account)
        .update();
  }

  /** Grants a role at a unit for a line; granting it twice changes nothing. */
  public void grant(UUID account, Role role, UnitPath unit, Line line) {
    jdbc.sql(
            """
            insert into identity.grants (account_id, role, unit_path, line)
            values (:account, :role, cast(:unit as ltree), :line)
            on conflict (account_id, role, unit_path, line) do nothing
            """)
        .param("account", account)
        .param("role", role.name())
        .param("unit", unit.value())
        .param("line", line.name())
        .update();
  }

  public void revoke(UUID account, Role role, UnitPath unit, Line line) {
    jdbc.sql(
            """
            delete from identity.grants
            where account_id = :account and role = :role and unit_path = cast(:unit as ltree) and line = :line
            """)
        .param("account", account)
        .param("role", role.name())
        .param("unit", unit.value())
        .param("line", line.name())
        .update();
  }

  /** A unit moved with everything below it: grants held there go with it. */
  public void followUnit(UnitPath before, UnitPath now) {
    jdbc.sql(
            """
            update identity.grants
            set unit_path = case when unit_path = cast(:before as ltree) then cast(:now as ltree)
                else cast(:now as ltree) || subpath(unit_path, nlevel(cast(:before as ltree))) end
            where unit_path <@ cast(:before as ltree)
            """)
        .param("before", before.value())
        .param("now", now.value())
        .update();
  }

  /** A unit went up in another one: grants held at the unit itself are held there now. */
  public void mergeUnit(UnitPath from, UnitPath into) {
    copyGrants(from, into);
    dropGrants(from);
  }

  /** What is held at the one unit itself is held at the other, too. */
  public void copyGrants(UnitPath from, UnitPath into) {
    jdbc.sql(
            """
            insert into identity.grants (account_id, role, unit_path, line)
            select account_id, role, cast(:into as ltree), line from identity.grants
            where unit_path = cast(:from as ltree)
            on conflict do nothing
            """)
        .param("from", from.value())
        .param("into", into.value())
        .update();
  }

  /** Nothing is held at the unit itself any more. */
  public void dropGrants(UnitPath from) {
    jdbc.sql("delete from identity.grants where unit_path = cast(:from as ltree)")
        .param("from", from.value())
        .update();
  }

  /** How many grants are held at the unit itself. */
  @Transactional(readOnly = true)
  public int grantsAt(UnitPath unit) {
    return jdbc.sql("select count(*) from identity.grants where unit_path = cast(:unit as ltree)")
        .param("unit", unit.value())
        .query(Integer.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Optional<Account> find(UUID id) {
    return jdbc.sql(
            """
            select id, phone_sealed, name, person_id from identity.accounts where id = :id and closed_at is null
            """)
        .param("id", id)
        .query(this::account)
        .optional();
  }

  @Transactional(readOnly = true)
  public Optional<Account> findByPhone(String phone) {
    return jdbc.sql(
            """
            select id, phone_sealed, name, person_id from identity.accounts
            where phone_index = :index and closed_at is null
            """)
        .param("index", index(phone))
        .query(this::account)
        .optional();
  }

  /** The people who hold one of the roles at this unit or above it, nearest first. */
  @Transactional(readOnly = true)
  public List<Account> holding(Role role, UnitPath unit) {
    return jdbc.sql(
            """
            select a.id, a.phone_sealed, a.name, a.person_id
            from identity.accounts a join identity.grants g on g.account_id = a.id
            where g.role = :role and g.unit_path @> cast(:unit as ltree) and a.closed_at is null
            order by nlevel(g.unit_path) desc, a.name
            """)
        .param("role", role.name())
        .param("unit", unit.value())
        .query(this::account)
        .list();
  }

  private Account account(ResultSet row, int ignored) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Account(
        id,
        vault.open(Purpose.PHONE, id, new Sealed(row.getBytes("phone_sealed"))),
        row.getString("name"),
        row.getObject("person_id", UUID.class));
  }

  private byte[] index(String phone) {
    return vault.blindIndex(Purpose.PHONE, phone);
  }

  /** Which of these people have an account. */
  @Transactional(readOnly = true)
  public Set<UUID> peopleAmong(Collection<UUID> people) {
    return Set.copyOf(
        jdbc.sql("select person_id from identity.accounts where person_id = any (:people)")
            .param("people", people.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }

  /** Somebody who works for the organisation at a unit, for a line. */
  public record Staff(UUID account, String name, Role role, UnitPath unit, Line line) {}

  /** Everybody who works at this unit or below it, upper levels first; one row a person. */
  @Transactional(readOnly = true)
  public List<Staff> staffWithin(UnitPath unit) {
    return jdbc.sql(
            """
            select a.id, a.name, g.role, g.unit_path::text, g.line,
                   nlevel(g.unit_path) as depth
            from identity.accounts a
            join lateral (select * from identity.grants o
                          where o.account_id = a.id and o.role <> 'MEMBER' and o.unit_path <@ cast(:unit as ltree)
                          order by nlevel(o.unit_path), o.granted_at limit 1) g on true
            where a.closed_at is null
            order by depth, a.name, a.id
            """)
        .param("unit", unit.value())
        .query(
            (row, _) ->
                new Staff(
                    row.getObject("id", UUID.class),
                    row.getString("name"),
                    Role.valueOf(row.getString("role")),
                    UnitPath.of(row.getString("unit_path")),
                    Line.valueOf(row.getString("line"))))
        .list();
  }

  @Transactional(readOnly = true)
  public List<Grant> grantsOf(UUID account) {
    return jdbc.sql(
            "select role, unit_path::text, line from identity.grants where account_id = :account"
                + " order by granted_at")
        .param("account", account)
        .query(
            (row, _) ->
                new Grant(
                    Role.valueOf(row.getString("role")),
                    UnitPath.of(row.getString("unit_path")),
                    Line.valueOf(row.getString("line"))))
        .list();
  }

  /** Whether the account holds any role of those who work for the organisation. */
  @Transactional(readOnly = true)
  public boolean isStaff(UUID account) {
    return grantsOf(account).stream().anyMatch(grant -> grant.role() != Role.MEMBER);
  }

  @Transactional(readOnly = true)
  public boolean hasPassword(UUID account) {
    return jdbc.sql(
            "select exists (select from identity.accounts where id = :id and password_hash is not"
                + " null)")
        .param("id", account)
        .query(Boolean.class)
        .single();
  }

  @Transactional(readOnly = true)
  public boolean passwordHolds(UUID account, String password) {
    return jdbc.sql(
            "select password_hash from identity.accounts where id = :id and password_hash is not"
                + " null")
        .param("id", account)
        .query(String.class)
        .optional()
        .filter(hash -> passwords.matches(password, hash))
        .isPresent();
  }
}
