package org.qunxing.founding.applying;

import java.util.Optional;
import java.util.UUID;
import org.qunxing.organisations.EmployerRegister;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the register knows of an employer, for staff who apply on its behalf. */
@Component
@Transactional(readOnly = true)
class KnownEmployers {

  private final EmployerRegister register;

  KnownEmployers(EmployerRegister register) {
    this.register = register;
  }

  Optional<EmployerRegister.Entry> find(UUID employer) {
    return register.find(employer).filter(entry -> entry.unionId() == null);
  }
}
