// Draws Adaptive Cards with Microsoft's open renderer, and the markdown in them and in messages.
const AC = window.AdaptiveCards;

const markdown = window.markdownit({ html: false, linkify: false });
const drawLink = (tokens, index, options, _env, self) => {
  tokens[index].attrSet("target", "_blank");
  tokens[index].attrSet("rel", "noopener noreferrer");
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules.link_open = drawLink;

/** Markdown as safe HTML; a mention shows as bold. */
export function toHtml(text) {
  return markdown.render(text.replace(/<at>(.*?)<\/at>/g, "**@$1**"));
}

AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = toHtml(text);
  result.didProcess = true;
};

// Colours are the variables of trial.css, so a card follows light and dark without being drawn again.
const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name}-subtle, var(--${name}))` });
const colours = {
  default: colour("ink"), dark: colour("ink"), light: colour("ink"),
  accent: colour("accent"), good: colour("good"), warning: colour("warning"), attention: colour("attention"),
};
const container = (background) => ({ backgroundColor: `var(--${background})`, foregroundColors: colours, borderColor: "var(--line)" });

const type = (fontFamily) => ({
  fontFamily,
  fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 650 },
});

const hostConfig = new AC.HostConfig({
  supportsInteractivity: true,
  fontTypes: { default: type("inherit"), monospace: type("var(--mono)") },
  lineHeights: { small: 18, default: 22, medium: 23, large: 25, extraLarge: 29 },
  spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  containerStyles: {
    default: container("card"), emphasis: container("tint"), accent: container("chosen"),
    good: container("tint"), attention: container("tint"), warning: container("tint"),
  },
  actions: {
    maxActions: 12, actionsOrientation: "horizontal", actionAlignment: "left", buttonSpacing: 8, spacing: "default",
    preExpandSingleShowCardAction: false, showCard: { actionMode: "inline", inlineTopMargin: 10, style: "emphasis" },
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 200 }, value: { wrap: true }, spacing: 16 },
  table: { cellSpacing: 8 },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { size: "default", weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { size: "default", weight: "bolder" },
    },
    errorMessage: { color: "attention", weight: "bolder", spacing: "small" },
  },
  textBlock: { headingLevel: 3 },
});

/** Draw `payload`; `onAction(action)` hears of every action the renderer does not carry out itself. */
export function drawCard(payload, onAction) {
  const card = new AC.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(payload);
  const drawn = card.render();
  card.onExecuteAction = (action) => {
    onAction(action);
    // The renderer marks what it toggles with aria-expanded, which a plain container may not carry.
    queueMicrotask(() => drawn.querySelectorAll("div[aria-expanded]").forEach((box) => box.removeAttribute("aria-expanded")));
  };
  // The renderer makes the whole card a stop for the keyboard and a landmark; a bubble in a log needs neither.
  drawn.removeAttribute("tabindex");
  for (const button of drawn.querySelectorAll("button")) button.type = "button";
  nameChoices(drawn);
  return drawn;
}

/** The renderer hangs the question on the first radio only; as a group, every choice is heard with its question. */
function nameChoices(drawn) {
  for (const group of drawn.querySelectorAll(".ac-choiceSetInput-expanded")) {
    const label = group.closest(".ac-input-container")?.querySelector("label, .ac-textBlock");
    if (!label) continue;
    label.id ||= `label-${crypto.randomUUID()}`;
    group.setAttribute("role", "radiogroup");
    group.setAttribute("aria-labelledby", label.id);
  }
}

/** The JSON of an action with the inputs the renderer gathered for it. */
export function actionJson(action) {
  return { ...action.toJSON(), data: action.data ?? {} };
}

/** Whether an address is on this machine: others are shown, not opened. */
export function isLocal(address) {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && ["127.0.0.1", "localhost", "[::1]"].includes(url.hostname);
  } catch {
    return false;
  }
}
