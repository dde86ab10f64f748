package org.qunxing.cadres.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.HeldPost;
import org.qunxing.cadres.Spell;
import org.qunxing.cadres.firstpost.FirstPost;
import org.qunxing.cadres.sitting.SittingRow;
import org.qunxing.cadres.training.TrainingRow;
import org.qunxing.web.FormErrors;

/**
 * One cadre, for the staff of her unit.
 *
 * @param firstPost what her first post asks of her, null before she had one
 */
public record CadrePage(
    Cadre cadre,
    List<Spell> spells,
    List<HeldPost> posts,
    List<TrainingRow> trainings,
    List<SittingRow> sittings,
    @Nullable FirstPost firstPost,
    Map<UUID, String> names,
    LocalDate today,
    boolean mayManage,
    PostForm form,
    FormErrors errors) {

  public String name(UUID unit) {
    return names.getOrDefault(unit, "原单位");
  }
}
