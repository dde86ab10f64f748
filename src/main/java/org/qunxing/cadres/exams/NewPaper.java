package org.qunxing.cadres.exams;

import org.springframework.modulith.NamedInterface;

/** An exam that is being set up. */
@NamedInterface("work")
public record NewPaper(String title, int minutes, int drawn, int passPercent, boolean firstPost) {

  public NewPaper {
    title = title.strip();
  }
}
