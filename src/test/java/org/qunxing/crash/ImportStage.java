package org.qunxing.crash;

import org.qunxing.identity.Accounts;
import org.qunxing.kernel.Ids;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.Role;
import org.qunxing.organisations.OrganisationsFixtures;
import org.qunxing.organisations.Organising;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;

/** The small tree, and 陈静 who may import into it. */
class ImportStage {

  static final String PHONE = "13900000399";
  static final String PASSWORD = "Xinghe-2026";
  static final String STAGED = "staged unit ";

  @Bean
  ApplicationRunner stage(Organising organising, Accounts accounts) {
    return _ -> {
      var tree = OrganisationsFixtures.in(organising);
      var account = accounts.open("+86" + PHONE, "陈静", Ids.newId());
      accounts.setPassword(account, PASSWORD);
      accounts.grant(account, Role.STREET_OFFICER, tree.donggang().path(), Line.UNION);
      System.out.println(STAGED + tree.xinghe().code());
    };
  }
}
