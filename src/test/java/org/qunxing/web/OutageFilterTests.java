package org.qunxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

class OutageFilterTests {

  @ParameterizedTest
  @ValueSource(strings = {"08001", "08006", "57P01", "57P02", "57P03", "53300", "25006"})
  void takesABrokenConnectionForAnOutage(String state) {
    var broken = new SQLException("gone", state);

    assertThat(OutageFilter.isOutage(new DataAccessResourceFailureException("x", broken))).isTrue();
  }

  @Test
  void takesAnExhaustedPoolForAnOutage() {
    assertThat(OutageFilter.isOutage(new SQLTransientConnectionException("timeout"))).isTrue();
  }

  @Test
  void takesAConnectionGivenUpByThePoolForAnOutage() {
    assertThat(OutageFilter.isOutage(new SQLException("Connection is closed"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "42P01", "57014", "40001", "22001"})
  void leavesFaultsOfOurOwnAlone(String state) {
    assertThat(OutageFilter.isOutage(new IllegalStateException(new SQLException("x", state))))
        .isFalse();
  }
}
