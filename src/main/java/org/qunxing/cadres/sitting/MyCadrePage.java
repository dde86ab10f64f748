package org.qunxing.cadres.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.appraisal.Appraisal;
import org.qunxing.cadres.exams.Paper;
import org.qunxing.cadres.firstpost.FirstPost;
import org.qunxing.cadres.training.TrainingRow;

/**
 * What a cadre sees of herself as one.
 *
 * @param cadre null for who is none
 */
public record MyCadrePage(
    @Nullable Cadre cadre,
    List<HeldPost> posts,
    Map<UUID, String> names,
    @Nullable FirstPost firstPost,
    List<Paper> papers,
    List<TrainingRow> trainings,
    List<SittingRow> sittings,
    List<Appraisal> appraisals,
    LocalDate today) {

  static MyCadrePage nobody(LocalDate today) {
    return new MyCadrePage(
        null, List.of(), Map.of(), null, List.of(), List.of(), List.of(), List.of(), today);
  }

  public String name(UUID unit) {
    return names.getOrDefault(unit, "原单位");
  }
}
