package org.qunxing.cadres.register;

import java.util.List;
import java.util.stream.Collectors;
import org.qunxing.cadres.Cadre;
import org.qunxing.cadres.CadreKind;

/** One cadre in the register, with what she serves as and the posts she holds. */
public record CadreRow(Cadre cadre, List<CadreKind> kinds, List<String> posts, String unitName) {

  public String kindsShown() {
    return kinds.isEmpty()
        ? "—"
        : kinds.stream().map(CadreKind::label).collect(Collectors.joining("、"));
  }

  public String postsShown() {
    return posts.isEmpty() ? "—" : String.join("、", posts);
  }
}
