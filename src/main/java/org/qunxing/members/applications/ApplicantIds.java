package org.qunxing.members.applications;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.qunxing.kernel.NationalId;
import org.springframework.stereotype.Component;

/** The one class that touches applicants' stored identity numbers. */
@Component
class ApplicantIds {

  byte[] seal(UUID application, NationalId id) {
    return id.value().getBytes(StandardCharsets.UTF_8);
  }

  NationalId open(UUID application, byte[] sealed) {
    return new NationalId(new String(sealed, StandardCharsets.UTF_8));
  }
}
