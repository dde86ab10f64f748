package org.qunxing.cadres;

import java.time.LocalDate;
import org.qunxing.kernel.Line;

/**
 * A post that somebody takes up.
 *
 * @param title as people say it: 主席, 女职工委员会主任
 */
public record NewPost(String title, PostHow how, Line line, LocalDate fromOn) {

  public NewPost {
    title = title.strip();
  }
}
