package org.qunxing.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReadPlanTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;

  @Test
  void printsTheOutlineAsJsonAndNothingElse() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("plan.txt"), "某某区总工会2026年工作计划\n一、文体活动\n到2027年底，举办“职工杯”比赛10余场。\n");

    int status = run(file.toString());

    assertThat(status).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    var json = new JsonMapper().readTree(out.toByteArray());
    assertThat(json.propertyNames()).containsExactly("title", "year", "outline");
    var section = json.get("outline").get(0);
    assertThat(section.propertyNames())
        .containsExactly("level", "number", "title", "text", "targets", "children");
    var target = section.get("targets").get(0);
    assertThat(target.propertyNames())
        .containsExactly(
            "quote",
            "subject",
            "operator",
            "value",
            "upper",
            "unit",
            "percent",
            "baseline",
            "period",
            "deadline",
            "status",
            "start",
            "end");
    assertThat(target.get("operator").asString()).isEqualTo(">");
    assertThat(target.get("value").asInt()).isEqualTo(10);
    assertThat(target.get("upper").isNull()).isTrue();
    assertThat(target.get("period").asString()).isEqualTo("to-date");
    assertThat(target.get("deadline").asString()).isEqualTo("2027-12-31");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertRefused(run(folder.resolve("none.txt").toString()), "no such file");
  }

  @Test
  void refusesAFileThatIsNoDocument() throws IOException {
    var file =
        Files.write(
            folder.resolve("picture.txt"),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});

    assertRefused(run(file.toString()), "read-plan: ");
  }

  @Test
  void refusesAnEmptyFile() throws IOException {
    assertRefused(run(Files.createFile(folder.resolve("empty.txt")).toString()), "read-plan: ");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: bin/read-plan FILE");
  }

  private void assertRefused(int status, String message) {
    assertThat(status).isEqualTo(1);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains(message);
  }

  private int run(String... args) {
    return ReadPlan.run(
        args,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
