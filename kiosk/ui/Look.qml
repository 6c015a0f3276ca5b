import QtQuick

// Colors, type and sizes for this window: the theme's kiosk, scaled to the panel.
QtObject {
    required property var theme
    required property real width
    required property real height
    property bool large: false
    property bool contrast: false

    readonly property bool landscape: width > height
    // Large text takes the whole width, one thing under the other.
    readonly property bool beside: landscape && !large
    readonly property real unit: landscape ? Math.min(width / 1600, height / 1080)
                                           : Math.min(width / theme.kiosk.width, height / theme.kiosk.height)
    readonly property var colors: contrast ? theme.contrast : theme.colors
    readonly property string family: theme.family
    readonly property string figures: theme.figures
    readonly property var px: scaled(theme.kiosk, unit, large ? grown : {})

    // Large text: what is read is twice its size, what is large already grows less, spaces stay.
    readonly property var grown: ({
        figure: 1.2, question: 1.25, result: 1.45, button: 1.5, title: 1.6,
        lead: 1.6, tile: 1.9, detail: 2, caption: 1.4
    })
    // For what frames the page and is the same on every one.
    readonly property var frame: scaled(theme.kiosk, unit, {})

    function scaled(sizes: var, by: real, more: var): var {
        const all = {}
        for (const name in sizes)
            all[name] = Math.max(1, Math.round(sizes[name] * by * (more[name] ?? 1)))
        return all
    }

    // A name far longer than names are is written smaller, so that it leaves room for the rest of its page.
    function fitted(size: real, name: string): int {
        return Math.round(size * Math.max(0.6, Math.min(1, Math.sqrt(70 / Math.max(1, name.length)))))
    }
}
