package org.qunxing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunxing.kernel.UnitPath;

class ScopesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "hy         | hy.s1    | hy.s1",
        "hy.s1      | hy.s1    | hy.s1",
        "hy.s1      | hy       | hy.s1",
        "hy.s1 hy.s2| hy       | hy.s1 hy.s2",
        "hy.s1 hy.s1.u1 hy.s1 | hy | hy.s1",
        "hy.s1.u1 hy.s1       | hy | hy.s1",
        "hy.s1 hy.s10         | hy | hy.s1 hy.s10",
        "hy.s2      | hy.s1    | nothing",
        "hy.s10     | hy.s1    | nothing",
        "nothing    | hy       | nothing",
      })
  void whatOfASubtreeLiesWithinScopes(String scopes, String unit, String expected) {
    assertThat(Scopes.within(paths(scopes), UnitPath.of(unit)))
        .containsExactlyInAnyOrderElementsOf(paths(expected));
  }

  @org.junit.jupiter.api.Test
  void whoSeesEverythingSeesAllOfTheRoot() {
    assertThat(Scopes.within(List.of(UnitPath.ROOT), UnitPath.ROOT)).containsExactly(UnitPath.ROOT);
    assertThat(Scopes.within(paths("hy.s1 hy"), UnitPath.ROOT)).isEqualTo(paths("hy"));
  }

  private static List<UnitPath> paths(String words) {
    return words == null ? List.of() : Arrays.stream(words.split(" ")).map(UnitPath::of).toList();
  }
}
