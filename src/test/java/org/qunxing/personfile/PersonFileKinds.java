package org.qunxing.personfile;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Sealed kinds, as lines of business will declare them. */
@TestConfiguration(proxyBeanMethods = false)
public class PersonFileKinds {

  public static final EntryKind SCREENED =
      new EntryKind("test.screened", "体检", "heart", "info", Sensitivity.HEALTH);
  public static final EntryKind MEDIATED =
      new EntryKind("test.mediated", "调解", "scale", "info", Sensitivity.DISPUTE);
  public static final EntryKind PRAISED =
      new EntryKind("test.praised", "表扬", "star", "good", Sensitivity.OPEN);

  @Bean
  static DeclaredKinds kindsOfTests() {
    return DeclaredKinds.of(SCREENED, MEDIATED, PRAISED);
  }
}
