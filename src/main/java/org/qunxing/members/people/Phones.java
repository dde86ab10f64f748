package org.qunxing.members.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.kernel.Phone;
import org.qunxing.vault.Purpose;
import org.qunxing.vault.Sealed;
import org.qunxing.vault.Vault;
import org.springframework.stereotype.Component;

/** The phones of persons as they are stored: sealed for their person, found by blind index. */
@Component
public class Phones {

  private final Vault vault;

  Phones(Vault vault) {
    this.vault = vault;
  }

  public byte @Nullable [] sealed(UUID person, @Nullable Phone phone) {
    return phone == null ? null : vault.seal(Purpose.PHONE, person, phone.e164()).bytes();
  }

  public byte @Nullable [] index(@Nullable Phone phone) {
    return phone == null ? null : vault.blindIndex(Purpose.PHONE, phone.e164());
  }

  public @Nullable Phone opened(UUID person, byte @Nullable [] sealed) {
    return sealed == null ? null : new Phone(vault.open(Purpose.PHONE, person, new Sealed(sealed)));
  }
}
