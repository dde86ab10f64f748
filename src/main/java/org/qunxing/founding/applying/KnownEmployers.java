package org.qunxing.founding.applying;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.CreditCode;
import org.qunxing.kernel.Phone;
import org.qunxing.organisations.EmployerRegister;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register knows of an employer, for staff who apply on its behalf. */
@Component
@Transactional(readOnly = true)
class KnownEmployers {

  private final EmployerRegister register;
  private final JdbcClient jdbc;
  private final Vault vault;

  KnownEmployers(EmployerRegister register, JdbcClient jdbc, Vault vault) {
    this.register = register;
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Whom somebody spoke to when she called the employer last. */
  record Contact(String name, @Nullable Phone phone) {}

  Optional<Contact> contact(UUID employer) {
    return jdbc.sql(
            """
            select contact_name, sealed_for, contact_phone_sealed from founding.calls
            where employer_id = :employer and contact_name is not null order by number desc limit 1
            """)
        .param("employer", employer)
        .query(
            (row, _) ->
                new Contact(
                    row.getString("contact_name"),
                    phone(
                        row.getObject("sealed_for", UUID.class),
                        row.getBytes("contact_phone_sealed"))))
        .optional();
  }

  private @Nullable Phone phone(UUID sealedFor, byte @Nullable [] sealed) {
    return sealed == null
        ? null
        : Phone.parse(vault.open(Purpose.PHONE, sealedFor, new Sealed(sealed)))
            .optional()
            .orElse(null);
  }

  /** The phone that is known of an employer, so that it need not be typed again. */
  Optional<Phone> phone(@Nullable String creditCode) {
    return CreditCode.parse(Objects.requireNonNullElse(creditCode, ""))
        .optional()
        .flatMap(register::find)
        .flatMap(entry -> contact(entry.id()))
        .map(Contact::phone);
  }

  Optional<EmployerRegister.Entry> find(UUID employer) {
    return register.find(employer).filter(entry -> entry.unionId() == null);
  }
}
