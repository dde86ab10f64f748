package org.qunxing.documents.tables;

/** Why the content of a cell must not be used as it stands. */
public enum CellTrouble {
  /** Excel keeps fifteen digits of a number; an ID number typed as a number has lost the rest. */
  DIGITS_LOST("号码被存成了数字，最后几位已经丢失。请把这一列设为“文本”格式，重新填写"),
  /**
   * Filling the value into every cell of the range would invent data, and leaving all but the first
   * empty would lose some: only the person who merged them knows which was meant.
   */
  MERGED("单元格是合并的，分不清哪几行是这个内容。请取消合并，逐行填写"),
  FORMULA_WITHOUT_VALUE("公式还没有算出结果。请用 Excel 打开并保存一次，或把结果粘贴成数值"),
  ERROR_VALUE("公式出错（如 #N/A）。请改好后再上传"),
  TOO_LONG("内容太长。请缩短后再上传");

  private final String text;

  CellTrouble(String text) {
    this.text = text;
  }

  /** What is wrong and what to do, in a half sentence without a full stop. */
  public String text() {
    return text;
  }
}
