/// How the page looks: calm, on paper and on a telephone alike. The colours keep a contrast of at least 4.5 to 1.
enum HTMLStyle {
    static let sheet = """

        :root{--ink:#1b1f24;--soft:#53606c;--line:#d5dade;--ground:#f4f6f7;--paper:#fff;--blue:#0b4f79;
        --error:#9a1f1f;--warning:#7a4b00;--note:#0b4f79;--used:#1d6140;color-scheme:light}
        *{box-sizing:border-box}
        html{scroll-behavior:smooth}
        body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 "Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
        overflow-wrap:anywhere}
        a{color:var(--blue)} a:focus-visible,[tabindex]:focus-visible{outline:3px solid #f2b705;outline-offset:2px}
        h1,h2,h3,h4,h5,h6{line-height:1.25;margin:0 0 .4em;text-wrap:balance}
        h1{font-size:1.75rem} h2{font-size:1.25rem} h3{font-size:1.05rem}
        p,ul,ol,dl,blockquote,table,pre{margin:0 0 .8em}
        dd{margin:0} blockquote{padding:.1em 0 .1em .9em;border-left:3px solid var(--line)}
        blockquote p{margin:0;font-family:Georgia,"Times New Roman",serif} blockquote footer,.small{color:var(--soft);font-size:.875rem;font-weight:400}
        .skip{position:absolute;left:-99rem;background:var(--paper);padding:.5rem 1rem}
        .skip:focus{left:.5rem;top:.5rem;z-index:2}
        .top{background:var(--paper);border-top:6px solid var(--blue);border-bottom:1px solid var(--line);padding:1rem clamp(1rem,3vw,2.5rem)}
        .kicker{display:flex;flex-wrap:wrap;gap:.3rem 1rem;align-items:center;color:var(--soft);font-size:.875rem}
        .brand{font-weight:700;color:var(--blue);letter-spacing:.02em}
        .stamp{border:1px solid currentcolor;border-radius:3px;padding:0 .5em}
        .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));gap:.5rem 1.5rem}
        .facts dt,.rows dt{color:var(--soft);font-size:.875rem} .facts dd{font-weight:600}
        .bar{display:block;width:100%;height:10px;margin:.5rem 0}
        svg .error{fill:var(--error)} svg .warning{fill:#c98a1b} svg .note{fill:#3d83b0} svg .used{fill:var(--used)}
        svg .empty{fill:none;stroke:var(--soft);stroke-width:1.5} svg .ground{fill:var(--line)}
        .counts{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:0}
        .counts a{font-weight:600} .counts .error{color:var(--error)} .counts .warning{color:var(--warning)} .counts .used{color:var(--used)}
        .alarm{border:2px solid var(--error);background:#fdf3f2;padding:.75rem 1rem;margin-bottom:1rem;border-radius:4px}
        .columns{padding:1.25rem clamp(1rem,3vw,2.5rem);display:grid;gap:1.5rem;grid-template-columns:minmax(0,1fr)}
        .findings section{margin-bottom:2rem}
        .finding,.way,.draft{background:var(--paper);border:1px solid var(--line);border-left:5px solid var(--soft);border-radius:4px;
        padding:.9rem 1.1rem;margin-bottom:1rem;scroll-margin-top:1rem}
        .finding.error{border-left-color:var(--error)} .finding.warning{border-left-color:#c98a1b} .finding.note{border-left-color:#3d83b0}
        .finding.used{border-left-color:var(--used)} .way,.draft{border-left-width:1px}
        :target{outline:3px solid #f2b705;outline-offset:2px} section.dossier:target{outline:none}
        .labels{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline;margin:0 0 .3rem;font-size:.875rem;color:var(--soft)}
        .label{font-weight:700;color:var(--ink)} .label.error{color:var(--error)} .label.warning{color:var(--warning)}
        .label.note{color:var(--note)} .label.used{color:var(--used)} .status{border:1px solid currentcolor;border-radius:3px;padding:0 .4em}
        .rows>div{display:grid;grid-template-columns:minmax(0,9rem) minmax(0,1fr);gap:0 1rem;padding:.3rem 0;border-top:1px solid #e9edef}
        .address{margin:0;color:var(--soft);font-size:.8125rem;font-family:ui-monospace,Menlo,Consolas,monospace}
        .score{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:center}
        table{border-collapse:collapse;width:100%;font-size:.9375rem} caption{text-align:left;color:var(--soft);font-size:.875rem;padding-bottom:.3rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid var(--line)}
        th{font-weight:600} tbody th{width:38%} .missing strong{color:var(--error)}
        .plain{padding-left:1.1rem} .law>div{padding:.5rem 0;border-top:1px solid var(--line);scroll-margin-top:1rem} .law dt{font-weight:600}
        summary{cursor:pointer;color:var(--blue);margin-bottom:.5em} summary:focus-visible{outline:3px solid #f2b705}
        pre{white-space:pre-wrap;background:var(--ground);border:1px solid var(--line);border-radius:4px;padding:.75rem 1rem;
        font:inherit;user-select:all;-webkit-user-select:all}
        .texts{background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:1rem}
        .places{display:block;width:100%;height:12px;margin:0 0 .75rem}
        .text{font-family:Georgia,"Times New Roman",serif;font-size:.9375rem}
        .text h4,.text h5,.text h6{font-size:1rem;margin-top:1em} .block{position:relative;margin:0 0 .5em;padding-left:3.2rem}
        .block .place{position:absolute;left:0;width:2.7rem;color:var(--soft);font:.75rem/1.9 ui-monospace,Menlo,Consolas,monospace;
        overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        .block.field{padding-left:0} .block.field .place{position:static;display:block;width:auto;line-height:1.4}
        .block.item{padding-left:4.2rem} .block.cell{border-bottom:1px dotted var(--line)}
        mark{background:#dcebf4;color:inherit;padding:.1em 0;scroll-margin:6rem 1rem;box-decoration-break:clone;-webkit-box-decoration-break:clone}
        mark.error{background:#fadcd9} mark.warning{background:#fcebc6} mark.used{background:#d9efe2}
        .ref{display:inline-block;margin:0 .15em;padding:0 .4em;border-radius:1em;background:var(--blue);color:#fff;text-decoration:none;
        margin-right:.3em;font:600 .75rem/1.6 "Segoe UI",Roboto,Arial,sans-serif}
        body>footer{padding:1rem clamp(1rem,3vw,2.5rem) 2rem;color:var(--soft);font-size:.875rem}
        .print{display:none}
        @media(min-width:64rem){
        .columns{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr)}
        .texts{position:sticky;top:1rem;max-height:calc(100vh - 2rem);overflow:auto}}
        @media(max-width:30rem){
        h1{font-size:1.4rem} .rows>div{grid-template-columns:minmax(0,1fr)} .finding,.way,.draft{padding:.75rem} tbody th{width:34%}
        th,td{padding-right:.4rem;font-size:.875rem} .block{padding-left:0} .block.item{padding-left:1rem} .block .place{position:static;display:block;width:auto}}
        @media(prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
        @page{margin:18mm 16mm}
        @media print{
        body{background:none;font-size:10pt} .top,.columns,body>footer{padding-left:0;padding-right:0} .columns{display:block}
        .finding,.way,.draft,.texts{border-color:#999} .finding,.way{margin-bottom:.6rem;padding:.6rem .8rem} dl,blockquote,tr,.law>div{break-inside:avoid} h2,h3,.labels{break-after:avoid}
        details,.address a{display:none}
        a{color:inherit;text-decoration:none} .skip,.screen,blockquote footer a,.places{display:none} .print{display:block}
        .texts{border:0;padding:0;break-before:page} .block:not(.marked){display:none} .bar,svg,mark,.ref{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        section.dossier+section.dossier{break-before:page}}

        """
}
