package org.qunxing.founding.applying;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.organisations.EmployerRegister;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register knows of an employer, for staff who apply on its behalf. */
@Component
@Transactional(readOnly = true)
class KnownEmployers {

  private final EmployerRegister register;
  private final JdbcClient jdbc;

  KnownEmployers(EmployerRegister register, JdbcClient jdbc) {
    this.register = register;
    this.jdbc = jdbc;
  }

  /** Whom somebody spoke to when she called the employer last. */
  record Contact(String name, @Nullable String phone) {}

  Optional<Contact> contact(UUID employer) {
    return jdbc.sql(
            """
            select contact_name as name, contact_phone as phone from founding.calls
            where employer_id = :employer and contact_name is not null order by number desc limit 1
            """)
        .param("employer", employer)
        .query(Contact.class)
        .optional();
  }

  Optional<EmployerRegister.Entry> find(UUID employer) {
    return register.find(employer).filter(entry -> entry.unionId() == null);
  }
}
