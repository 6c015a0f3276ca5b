import QtQuick

// Colors, type and sizes for this window: the theme's kiosk, scaled to the panel.
QtObject {
    required property var theme
    required property real width
    required property real height

    readonly property bool landscape: width > height
    readonly property real unit: landscape ? Math.min(width / 1600, height / 1080)
                                           : Math.min(width / theme.kiosk.width, height / theme.kiosk.height)
    readonly property var colors: theme.colors
    readonly property string family: theme.family
    readonly property string figures: theme.figures
    readonly property var px: scaled(theme.kiosk, unit)

    function scaled(sizes: var, by: real): var {
        const all = {}
        for (const name in sizes)
            all[name] = Math.max(1, Math.round(sizes[name] * by))
        return all
    }
}
