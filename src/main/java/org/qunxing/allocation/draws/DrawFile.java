package org.qunxing.allocation.draws;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qunxing.allocation.draws.Draw.PartOfDraw;

/** All that is published of a draw, for programs. Nothing in it tells who anybody is. */
record DrawFile(
    long number,
    String title,
    String commitment,
    @Nullable String digest,
    @Nullable String seed,
    @Nullable Integer queueMost,
    List<DrawTerms.Lots> lots,
    List<PartOfDraw> parts,
    List<DrawEntry> entries) {

  static DrawFile of(Draw draw, DrawTables tables) {
    Draw.Promise promise = tables.promise(draw.pool());
    return new DrawFile(
        draw.number(),
        draw.title(),
        draw.commitment(),
        draw.digest(),
        draw.seed(),
        draw.queueMost(),
        promise.lots(),
        promise.parts(),
        tables.entries(draw.pool(), 0, Integer.MAX_VALUE));
  }

  /** Lines that begin with # say what was promised and revealed; an empty value is "not yet". */
  String csv() {
    StringBuilder text = new StringBuilder();
    text.append("#commit,").append(commitment).append('\n');
    text.append("#digest,").append(Objects.requireNonNullElse(digest, "")).append('\n');
    text.append("#seed,").append(Objects.requireNonNullElse(seed, "")).append('\n');
    text.append("#queue,").append(queueMost == null ? "all" : queueMost).append('\n');
    for (PartOfDraw part : parts) {
      Integer units = seed == null ? part.promised() : part.available();
      text.append("#part,").append(part.part()).append(',');
      text.append(units == null ? "all" : units).append('\n');
    }
    text.append("place,code,lots,people,parts,result,part\n");
    entries.forEach(entry -> line(text, entry));
    return text.toString();
  }

  private static void line(StringBuilder text, DrawEntry entry) {
    text.append(entry.place() == null ? "" : entry.place()).append(',');
    text.append(entry.code()).append(',');
    text.append(entry.lots()).append(',');
    text.append(entry.people()).append(',');
    text.append(entry.parts()).append(',');
    text.append(entry.result() == null ? "" : entry.result().name()).append(',');
    text.append(entry.part() == null ? "" : entry.part()).append('\n');
  }
}
