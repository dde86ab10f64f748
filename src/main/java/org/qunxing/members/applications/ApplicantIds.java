package org.qunxing.members.applications;

import java.util.UUID;
import org.qunxing.kernel.NationalId;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/** The one class that touches applicants' stored identity numbers: sealed for their own row. */
@Component
class ApplicantIds {

  private final Vault vault;

  ApplicantIds(Vault vault) {
    this.vault = vault;
  }

  byte[] seal(UUID application, NationalId id) {
    return vault.seal(Purpose.NATIONAL_ID, application, id.value()).bytes();
  }

  NationalId open(UUID application, byte[] sealed) {
    return new NationalId(vault.open(Purpose.NATIONAL_ID, application, new Sealed(sealed)));
  }
}
