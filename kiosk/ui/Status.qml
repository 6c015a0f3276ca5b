import QtQuick
import QtQuick.Layouts

// Who waits and which desks are open; of a closed tile, that it is closed.
GridLayout {
    id: status

    required property Look look
    required property var tile
    readonly property bool fits: people.implicitWidth + desks.implicitWidth + look.px.gap / 2 <= width

    // The least a kiosk may have: both statements fit in one line.
    readonly property int size: look.part("detail", 0.93)

    columns: !tile.open || (fits && !look.landscape && !look.large) ? 2 : 1
    columnSpacing: look.px.gap / 2
    rowSpacing: 0

    Label {
        id: people
        visible: status.tile.open
        look: status.look
        size: status.size
        text: status.tile.waiting
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    Sign {
        visible: !status.tile.open
        kind: "closed"
        size: status.look.px.detail * 1.2
        ink: status.look.colors.muted
        ground: status.look.colors.closed
    }
    Label {
        id: desks
        Layout.fillWidth: true
        look: status.look
        size: status.size
        text: status.tile.desks
        color: status.look.colors.muted
        font.weight: status.tile.open ? Font.Normal : Font.DemiBold
        horizontalAlignment: status.tile.open && status.columns === 2 ? Text.AlignRight : Text.AlignLeft
    }
}
