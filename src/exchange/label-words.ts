/*
 * The words people write above the pieces of a story, by language: the one place to teach the import a new word.
 * Lower case, joined by commas, without other punctuation; an article or `my` before a word is ignored. The first word of a letter is its
 * own name: only that may stand out of order (`Result` first), so that a line like `Problem:` inside an action stays there.
 */

export const labelWords: Record<Language, Partial<Record<Field, string>>> = {
  english: {
    situation: 'situation, context, challenge, problem, background, setting',
    task: 'task, goal, objective, mission, responsibility',
    action: 'action, actions, approach, what i did, actions taken, steps taken, solution',
    result: 'result, results, outcome, outcomes, impact',
    obstacle: 'obstacle, obstacles',
    learning:
      'learning, learnings, reflection, reflections, lesson, lessons, lesson learned, lessons learned, what i learned, takeaway, takeaways',
    short:
      'in short, short version, short answer, tl dr, tldr, summary, quick summary, one line summary, elevator pitch, 30 second version, 30 seconds, one minute version',
    full: 'full version, full star version, star version, full story, full answer, long version',
    followUps:
      'follow ups, follow up, followups, follow up questions, follow up questions answers, follow up questions and answers, possible follow ups, potential follow ups, potential follow ups i should prepare, likely follow ups, expected follow ups, q a, questions answers, questions and answers',
    bestFor:
      'best for, best for questions, good for, use for, questions, question, answers the question, questions it answers, works for, usable for, usable for questions about, useful for, interview questions',
    company: 'company, employer, organisation, organization',
    tags: 'tags, keywords, categories, category, skills, themes, topics, competencies',
    title: 'title, name',
    hook: 'hook, one liner',
    question: 'q, question',
    answer: 'a, answer',
    story: 'legend, story, example, star story, case',
    part: 'part, chapter, section',
    guide: 'guide, reference, checklist, tips, template, appendix, preface, introduction',
    types: 'question type, question types, type of question',
    stories: 'best legends, best stories, legends, stories',
  },
  russian: {
    situation: 'ситуация, контекст, вызов, проблема, предыстория',
    task: 'задача, цель, моя задача',
    action: 'действие, действия, подход, что я сделал, что я сделала, решение, мои действия',
    result: 'результат, результаты, итог, итоги, эффект',
    obstacle: 'препятствие, препятствия, сложность',
    learning: 'урок, уроки, вывод, выводы, чему я научился, чему я научилась, рефлексия',
    short: 'кратко, коротко, краткая версия, короткая версия, в двух словах',
    full: 'полная версия, полная история, развернутый ответ, развёрнутый ответ',
    followUps: 'дополнительные вопросы, уточняющие вопросы, вопросы и ответы, последующие вопросы',
    bestFor: 'лучше всего для, подходит для, подходит для вопросов, вопросы, вопрос',
    company: 'компания, работодатель',
    tags: 'теги, ключевые слова, навыки, темы',
    title: 'название, заголовок',
    hook: 'зацепка',
    question: 'в, вопрос',
    answer: 'о, ответ',
    story: 'легенда, история, пример, кейс',
    part: 'часть, глава, раздел',
    guide: 'руководство, справочник, чек лист, чеклист, советы, шаблон, предисловие',
    types: 'тип вопроса, типы вопросов',
    stories: 'лучшие истории, лучшие легенды, истории, легенды',
  },
  spanish: {
    situation: 'situación, contexto, desafío, reto, problema',
    task: 'tarea, objetivo, meta',
    action: 'acción, acciones, enfoque, qué hice, lo que hice, solución',
    result: 'resultado, resultados, impacto',
    obstacle: 'obstáculo, obstáculos',
    learning: 'aprendizaje, aprendizajes, reflexión, lecciones, lección, lo que aprendí, qué aprendí',
    short: 'en breve, en resumen, resumen, versión corta, versión breve',
    full: 'versión completa, versión larga, historia completa',
    followUps: 'preguntas de seguimiento, preguntas y respuestas, seguimiento',
    bestFor: 'ideal para, sirve para, mejor para, preguntas, pregunta',
    company: 'empresa, compañía',
    tags: 'etiquetas, palabras clave, habilidades, temas',
    title: 'título',
    hook: 'gancho',
    question: 'p, pregunta',
    answer: 'r, respuesta',
    story: 'leyenda, historia, ejemplo, caso',
    part: 'parte, capítulo, sección',
    guide: 'guía, referencia, consejos, plantilla, prefacio, lista de verificación',
    types: 'tipo de pregunta, tipos de pregunta',
    stories: 'mejores historias, mejores leyendas, historias, leyendas',
  },
  german: {
    situation: 'situation, ausgangslage, kontext, herausforderung, hintergrund',
    task: 'aufgabe, ziel, auftrag',
    action: 'handlung, aktion, vorgehen, maßnahmen, maßnahme, was ich tat, ansatz, lösung',
    result: 'ergebnis, ergebnisse, resultat, wirkung',
    obstacle: 'hindernis, hindernisse',
    learning: 'lehre, lehren, erkenntnis, erkenntnisse, reflexion, was ich gelernt habe, gelernt',
    short: 'kurz, in kürze, kurzfassung, kurzversion, zusammenfassung',
    full: 'vollständige version, langfassung, ausführlich, ausführliche version',
    followUps: 'nachfragen, rückfragen, anschlussfragen, fragen und antworten',
    bestFor: 'passt zu, geeignet für, am besten für, fragen, frage',
    company: 'firma, unternehmen, arbeitgeber',
    tags: 'schlagwörter, stichwörter, fähigkeiten, themen',
    title: 'titel',
    hook: 'aufhänger',
    question: 'f, frage',
    answer: 'a, antwort',
    story: 'legende, geschichte, beispiel, fall',
    part: 'teil, kapitel, abschnitt',
    guide: 'leitfaden, übersicht, checkliste, tipps, vorlage, vorwort, anhang',
    types: 'fragetyp, fragetypen, art der frage',
    stories: 'beste geschichten, beste legenden, geschichten, legenden',
  },
  portuguese: {
    situation: 'situação, contexto, desafio, problema',
    task: 'tarefa, objetivo, meta',
    action: 'ação, ações, abordagem, o que eu fiz, o que fiz, solução',
    result: 'resultado, resultados, impacto',
    obstacle: 'obstáculo, obstáculos',
    learning: 'aprendizado, aprendizados, reflexão, lições, lição, o que aprendi',
    short: 'em resumo, em poucas palavras, resumo, versão curta',
    full: 'versão completa, versão longa, história completa',
    followUps: 'perguntas de acompanhamento, perguntas de seguimento, perguntas e respostas',
    bestFor: 'ideal para, serve para, melhor para, perguntas, pergunta',
    company: 'empresa, companhia',
    tags: 'etiquetas, palavras chave, habilidades, temas',
    title: 'título',
    hook: 'gancho',
    question: 'p, pergunta',
    answer: 'r, resposta',
    story: 'lenda, história, exemplo, caso',
    part: 'parte, capítulo, seção',
    guide: 'guia, referência, dicas, modelo, prefácio, lista de verificação',
    types: 'tipo de pergunta, tipos de pergunta',
    stories: 'melhores histórias, melhores lendas, histórias, lendas',
  },
  chinese: {
    situation: '情境, 情况, 背景, 情景, 挑战, 问题, 情況, 挑戰, 問題',
    task: '任务, 目标, 任務, 目標',
    action: '行动, 方法, 我做了什么, 解决方案, 行動, 做法, 解決方案',
    result: '结果, 成果, 影响, 結果, 影響',
    obstacle: '障碍, 障礙, 困难, 困難',
    learning: '学习, 反思, 收获, 经验教训, 学到了什么, 學習, 收穫, 經驗教訓',
    short: '简短版, 简述, 摘要, 概述, 一句话, 簡短版, 簡述',
    full: '完整版, 详细版, 詳細版',
    followUps: '追问, 后续问题, 问答, 追問, 後續問題, 問答',
    bestFor: '适用问题, 适合问题, 最适合, 適用問題, 適合問題, 最適合',
    company: '公司, 雇主',
    tags: '标签, 关键词, 技能, 標籤, 關鍵詞',
    title: '标题, 標題',
    hook: '引子',
    question: '问, 问题, 問, 問題',
    answer: '答, 回答, 答案',
    story: '故事, 案例, 传奇, 例子, 傳奇',
    part: '部分, 章节, 章節',
    guide: '指南, 参考, 清单, 技巧, 模板, 前言, 參考, 清單',
    types: '问题类型, 問題類型',
    stories: '最佳故事, 故事',
  },
};

/** A letter alone names a piece only beside another one: `**S** … **T** …`. */
export const labelLetters: Record<string, Field> = {
  s: 'situation',
  c: 'situation',
  t: 'task',
  o: 'obstacle',
  a: 'action',
  r: 'result',
  l: 'learning',
  с: 'situation',
  з: 'task',
  д: 'action',
  р: 'result',
};

export type Language = 'english' | 'russian' | 'spanish' | 'german' | 'portuguese' | 'chinese';
/** What a label can stand for. */
export type Field =
  | Piece
  | 'short'
  | 'full'
  | 'followUps'
  | 'bestFor'
  | 'company'
  | 'tags'
  | 'title'
  | 'hook'
  | 'question'
  | 'answer'
  | 'story'
  | 'part'
  | 'guide'
  | 'types'
  | 'stories';
/** The pieces of the full telling. */
export type Piece = 'situation' | 'task' | 'action' | 'result' | 'obstacle' | 'learning';
