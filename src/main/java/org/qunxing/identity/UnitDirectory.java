package org.qunxing.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qunxing.kernel.Actor;
import org.qunxing.kernel.Line;
import org.qunxing.kernel.UnitPath;

/**
 * What identity asks of the organisations: their names. Implemented by the organisations module.
 */
public interface UnitDirectory {

  /** A living unit. */
  record Place(String code, String name, UnitPath path, Set<Line> lines) {}

  /** Units by name, code or pinyin that the actor may look at, best match first. */
  List<Place> search(Actor actor, String words);

  Optional<Place> byCode(String code);

  /** The names of those that there are. */
  Map<UnitPath, String> names(Collection<UnitPath> paths);
}
