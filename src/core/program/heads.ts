/** Nouns that head the name of a scheme (P1). They belong to the span where they touch the name. */
export const schemeHead =
  '行动|工程|计划|项目|模式|机制|制度|战略|体系|措施|建设|活动|方案|政策|专项|试点|工作法|作战法|办法|规划|改革|责任制|负责制|工作制|积分制|清单制|承诺制|大走访|大排查|大会战|大整治|攻坚战役?|保卫战|战役|阻击战|(?:阵地|立体|升级|防御|持久|歼灭|突围|突击|主动|整体|总体|合围|人民|翻身|提升|收官|清零|决胜)战|会战|攻势|专项整治|专项治理|主题教育|学习教育|大讨论|大宣讲|[一二三四五六七八九十]步\\p{Script=Han}{0,4}法|(?:识别|管理|推进|督查|治理|帮带|服务)法|大比武|示范创建|创建(?=[，,、。；;]|工作|活动|行动)|帮扶|扶贫攻坚(?:战|行动)?|扶贫(?!工作|开发|办|资金|基金|[贷貸]款|对象|成效|政策|任务|[车車]间|基地|产品|专班|领域|事业|责任|干部|队)';

/** Heads that name a scheme by themselves, so that a name before them needs no quotation marks. */
export const strongHead =
  '行动(?:计划|方案)?|工程|计划|战略|大会战|大走访|大排查|大比武|百日会战|攻坚战|歼灭战|保卫战|阻击战|提升战|专项整治|专项治理|改革试点';

/** Heads of a described method: where 的 or 等 stands between, they stay outside, and what is quoted before them is still a method. */
export const methodHead =
  '模式|机制|制度|体系|办法|方式|方法|思路|路径|要求|政策|原则|战略|行动|工程|计划|措施|工作法|方针|规划|标准|活动';

/** Numerals that open a slogan: 一人一策, 两不愁三保障, 双保险. */
export const sloganNumeral = '一二两三四五六七八九十百千双';
