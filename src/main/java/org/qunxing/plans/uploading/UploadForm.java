package org.qunxing.plans.uploading;

/** What is typed beside the file; both are found by themselves where possible. */
public record UploadForm(String unit, String year) {

  public UploadForm {
    unit = unit == null ? "" : unit;
    year = year == null ? "" : year;
  }
}
