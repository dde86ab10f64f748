package org.qunxing.documents.reading;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * The straight rules that a page draws: stroked lines, the edges of stroked boxes, and the thin
 * filled boxes that word processors draw instead of lines.
 */
final class PdfRules extends PDFGraphicsStreamEngine {
  private static final int MOST = 2_000;
  private static final double THIN = 3;
  private static final double SHORT = 4;

  /**
   * A rule in the coordinates of the text: points from the left and from the top.
   *
   * @param at its height when it lies, its distance from the left when it stands
   */
  record Rule(boolean lying, float at, float from, float to) {

    boolean covers(float point) {
      return from - THIN <= point && point <= to + THIN;
    }
  }

  private final int direction;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Point2D> path = new ArrayList<>();
  private final List<List<Point2D>> paths = new ArrayList<>();

  private PdfRules(PDPage page, int direction) {
    super(page);
    this.direction = direction;
  }

  /**
   * @param direction into which the page's text runs, in degrees
   * @return none when the page draws so many that they are a picture
   */
  static List<Rule> of(PDPage page, int direction) {
    var rules = new PdfRules(page, direction);
    try {
      rules.processPage(page);
    } catch (IOException | RuntimeException _) {
      // A drawing that cannot be followed to its end takes nothing from the text that was read.
      return List.of();
    }
    return rules.rules.size() > MOST ? List.of() : rules.rules;
  }

  @Override
  public void moveTo(float x, float y) {
    endSubpath();
    path.add(new Point2D.Float(x, y));
  }

  @Override
  public void lineTo(float x, float y) {
    path.add(new Point2D.Float(x, y));
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    endSubpath();
    path.add(new Point2D.Float(x3, y3));
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      path.add(path.getFirst());
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    endSubpath();
    paths.add(List.of(p0, p1, p2, p3, p0));
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.isEmpty() ? new Point2D.Float() : path.getLast();
  }

  @Override
  public void strokePath() {
    endSubpath();
    for (List<Point2D> each : paths) {
      for (int i = 1; i < each.size(); i++) {
        rule(each.subList(i - 1, i + 1));
      }
    }
    endPath();
  }

  @Override
  public void fillPath(int windingRule) {
    endSubpath();
    paths.forEach(this::rule);
    endPath();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  @Override
  public void endPath() {
    path.clear();
    paths.clear();
  }

  @Override
  public void clip(int windingRule) {
    // What is cut away at the edge is no rule.
  }

  @Override
  public void drawImage(PDImage image) {
    // A picture draws no rules.
  }

  @Override
  public void shadingFill(COSName shading) {
    // A shade draws no rules.
  }

  private void endSubpath() {
    if (path.size() > 1) {
      paths.add(List.copyOf(path));
    }
    path.clear();
  }

  /** What is long one way and hardly anything the other. */
  private void rule(List<Point2D> points) {
    Rectangle2D box = null;
    for (Point2D point : points) {
      Point2D seen = seen(point);
      if (box == null) {
        box = new Rectangle2D.Double(seen.getX(), seen.getY(), 0, 0);
      } else {
        box.add(seen);
      }
    }
    if (box == null || rules.size() > MOST) {
      return;
    }
    if (box.getHeight() < THIN && box.getWidth() > SHORT) {
      add(true, box.getCenterY(), box.getMinX(), box.getMaxX());
    } else if (box.getWidth() < THIN && box.getHeight() > SHORT) {
      add(false, box.getCenterX(), box.getMinY(), box.getMaxY());
    }
  }

  private void add(boolean lying, double at, double from, double to) {
    rules.add(new Rule(lying, (float) at, (float) from, (float) to));
  }

  /** As PDFBox places characters: from the top left of the page, turned so that text lies. */
  private Point2D seen(Point2D point) {
    PDRectangle page = getPage().getCropBox();
    double x = point.getX() - page.getLowerLeftX();
    double y = point.getY() - page.getLowerLeftY();
    return switch (direction) {
      case 90 -> new Point2D.Double(y, x);
      case 180 -> new Point2D.Double(page.getWidth() - x, y);
      case 270 -> new Point2D.Double(page.getHeight() - y, page.getWidth() - x);
      default -> new Point2D.Double(x, page.getHeight() - y);
    };
  }
}
