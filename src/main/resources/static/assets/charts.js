/* Draws the figures that a page carries; without it the table beside them is shown. */
(() => {
  "use strict";
  if (!window.echarts) return;
  const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
  const number = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const option = (data, width) => {
    const narrow = width < rem() * 22;
    const ink = token("--ink-2"), line = token("--line"), size = Math.round(rem() * 0.8125);
    const colours = ["--c1", "--c2", "--c3", "--c4", "--c5", "--c6"].map(token);
    const font = { color: ink, fontSize: size, fontFamily: token("--sans") };
    const flat = data.kind === "HORIZONTAL", pie = data.kind === "PIE", many = data.series.length > 1;
    const category = { type: "category", data: data.labels, axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
      axisLabel: { ...font, hideOverlap: true, width: flat ? size * 9 : undefined, overflow: flat ? "truncate" : undefined }, inverse: flat };
    const value = { type: "value", splitNumber: 4, max: data.target == null ? undefined : (range) => (range.max < data.target ? data.target * 1.05 : undefined), splitLine: { lineStyle: { color: line } }, axisLabel: { ...font, show: !(flat && !many), formatter: (v) => number.format(v) } };
    const targetLine = data.target == null ? undefined : { symbol: "none", silent: true,
      lineStyle: { color: token("--ink-3"), type: "dashed", width: 1.5 },
      label: { ...font, formatter: "目标 " + number.format(data.target), position: flat ? "end" : "insideStartTop" },
      data: [flat ? { xAxis: data.target } : { yAxis: data.target }] };
    const base = { color: colours, textStyle: font, animation: !still, animationDuration: 500, aria: { enabled: false },
      legend: { show: many || pie, bottom: 0, icon: "circle", itemWidth: 9, itemHeight: 9, itemGap: 16, textStyle: font },
      tooltip: { trigger: pie ? "item" : "axis", renderMode: "richText", backgroundColor: token("--card"), borderColor: line, padding: 12,
        textStyle: { ...font, color: token("--ink") }, axisPointer: { type: data.kind === "LINE" ? "line" : "shadow", lineStyle: { color: line }, shadowStyle: { color: token("--accent"), opacity: 0.06 } },
        valueFormatter: (v) => (v == null ? "—" : number.format(v) + " " + data.unit) } };
    if (pie) return { ...base, series: [{ type: "pie", radius: ["52%", "74%"], center: ["50%", "44%"], padAngle: 2, itemStyle: { borderRadius: 6 }, label: { ...font, show: !narrow, formatter: "{b}\n{d}%" },
      data: data.labels.map((name, i) => ({ name, value: data.series[0].values[i] })) }] };
    return { ...base,
      grid: { left: 4, right: flat ? size * 4 : 12, top: 28, bottom: many ? size * 2.6 : 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
      xAxis: flat ? value : category, yAxis: flat ? category : value,
      series: data.series.map((row, i) => data.kind === "LINE"
        ? { type: "line", name: row.name, data: row.values, smooth: 0.3, symbolSize: 7, showSymbol: data.labels.length < 16, lineStyle: { width: 2.5, type: i ? (i % 2 ? [6, 4] : "solid") : "solid" },
            areaStyle: i ? undefined : { opacity: 0.08 }, connectNulls: false, markLine: i ? undefined : targetLine }
        : { type: "bar", name: row.name, data: row.values, barMaxWidth: rem() * 1.75, stack: data.kind === "STACKED" ? "all" : undefined,
            itemStyle: { borderRadius: data.kind === "STACKED" ? 0 : flat ? [0, 6, 6, 0] : [6, 6, 0, 0] },
            label: flat && !many ? { ...font, show: true, position: "right", formatter: (p) => number.format(p.value) } : undefined, markLine: i ? undefined : targetLine }) };
  };

  const drawn = [];
  const draw = (figure) => {
    const area = figure.querySelector(".chart-area");
    const data = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    area.classList.add("is-drawn");
    const chart = echarts.init(area, null, { renderer: "svg" });
    const paint = () => chart.setOption(option(data, area.clientWidth), true);
    paint();
    figure.querySelector("[data-fallback]")?.removeAttribute("open");
    new ResizeObserver(() => chart.resize()).observe(area);
    drawn.push(paint);
  };
  const all = (root) => root.querySelectorAll("[data-chart]").forEach((figure) => { if (!figure.dataset.done) { figure.dataset.done = "1"; draw(figure); } });
  all(document);
  document.addEventListener("htmx:load", (event) => all(event.target));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => drawn.forEach((paint) => paint()));
})();
