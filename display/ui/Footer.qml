import QtQuick
import QtQuick.Layouts

// Who waits, and a notice; when the database is lost, the strip says so instead.
Rectangle {
    id: root

    required property var look
    required property var footer

    color: footer.is_lost ? look.colors.hint : look.colors.navy_row
    implicitHeight: Math.max(look.sizes.footer_height, row.implicitHeight + look.sizes.gap)

    GridLayout {
        id: row

        columns: waiting.implicitWidth > 0.55 * root.width ? 1 : 2
        anchors.fill: parent
        anchors.leftMargin: root.look.sizes.margin * 1.2
        anchors.rightMargin: root.look.sizes.margin * 1.2
        columnSpacing: root.look.sizes.margin * 1.2
        rowSpacing: 0

        Words {
            id: waiting

            objectName: "waiting"
            look: root.look
            text: root.footer.waiting
            color: root.look.colors.snow
            font.pixelSize: root.look.sizes.footer
            visible: text !== ""
        }
        Words {
            objectName: "notice"
            look: root.look
            text: root.footer.notice
            color: root.footer.is_lost ? root.look.colors.ink : root.look.colors.snow
            font.pixelSize: root.look.sizes.footer
            font.weight: root.footer.is_lost ? Font.DemiBold : Font.Normal
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
