package org.qunxing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

  @TempDir Path cache;

  @Test
  void unpackOnceForManyAtATime() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<PostgresBinaries> unpacking = () -> PostgresBinaries.unpackedUnder(cache);
      var all = executor.invokeAll(Stream.generate(() -> unpacking).limit(4).toList());
      for (var one : all) {
        assertThat(Path.of(one.get().program("postgres"))).isExecutable();
      }
    }
    try (var left = Files.list(cache)) {
      assertThat(left.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("postgres-18.6.0", "unpacking.lock");
    }
  }

  @Test
  void replaceWhatAKilledUnpackingLeft() throws Exception {
    var part = Files.createDirectories(cache.resolve("postgres-18.6.0.part/bin"));
    Files.writeString(part.resolve("postgres"), "half");

    var binaries = PostgresBinaries.unpackedUnder(cache);

    assertThat(Files.size(Path.of(binaries.program("postgres")))).isGreaterThan(1_000_000);
  }
}
