package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunxing.IntegrationTest;
import org.qunxing.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class PlatformScopeTests {

  @Autowired PlatformScope platform;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  void widensTheViewForTheWorkAndNarrowsItAgain() {
    Actor nobody = new Actor(UUID.randomUUID(), null, "王芳", List.of());

    List<Boolean> seen =
        CurrentActor.as(
            nobody,
            () ->
                transaction.execute(
                    _ -> List.of(seesStreet(), platform.call(this::seesStreet), seesStreet())));

    assertThat(seen).containsExactly(false, true, false);
  }

  @Test
  void refusesToWorkOutsideATransaction() {
    assertThatThrownBy(() -> platform.call(() -> true))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private boolean seesStreet() {
    return jdbc.sql("select access.sees('hy.s1')").query(Boolean.class).single();
  }
}
